package id.tumbuh.survey;

import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Measure;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.surveyjs.engine.Misfit;
import id.tumbuh.surveyjs.engine.Refusal;
import id.tumbuh.surveyjs.engine.ShapeCheck;
import id.tumbuh.surveyjs.engine.SurveyDefinition;
import id.tumbuh.surveyjs.expression.WorkExceeded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks a draft through before it is published: nothing of it may be ignored when people answer. */
final class Publishing {

    /** The members of a measure that name a part of the definition, by how deep it lies. */
    private static final List<String> PARTS = List.of("/question", "/row", "/column");
    private static final List<Object> LEVELS = List.of(1, 2, 3, 4, 5);

    private Publishing() {}

    /** All that keeps the draft from being the next version of the survey, with pointers into the draft. */
    static List<FieldError> errors(Survey survey, Draft draft, Instant at) {
        List<FieldError> errors = new ArrayList<>();
        if (survey.version() > 0) {
            survey.frame().promisesBrokenBy(draft.frame(), at).forEach(name -> errors.add(error("/" + name,
                    "Sudah dijanjikan kepada yang menjawab: tidak dapat diubah begitu.",
                    "Was promised to those who answered: it can not be changed so.")));
        }
        if (survey.version() == 0 && !draft.frame().closesAt().isAfter(at)) {
            errors.add(error("/closesAt", "Sudah lewat: tidak ada yang sempat menjawab.",
                    "Is over: nobody could answer."));
        }
        if (survey.version() > 0 && survey.frame().anonymous()) {
            errors.add(error("/anonymous",
                    "Survei anonim yang sudah terbit tidak dikoreksi: suara adalah untuk satu versi.",
                    "An anonymous survey that was published is not corrected: ballots are for one version."));
        }
        if (draft.frame().isReview() && draft.questionnaire().competencies().isEmpty()) {
            errors.add(error("/competencies",
                    "Penilaian 360 hanya menyimpan level kompetensi: sebutkan jawaban mana menunjukkan level apa.",
                    "A review keeps levels of competencies alone: tell which answers show which level."));
        }
        Map<String, Object> definition = draft.questionnaire().definition();
        List<Refusal> refusals = SurveyDefinition.refusals(definition);
        refusals.forEach(refusal -> errors.add(new FieldError("/definition" + refusal.pointer(), text(refusal))));
        if (refusals.isEmpty()) {
            ShapeCheck read = SurveyDefinition.of(definition).shapes();
            measures(read, draft.questionnaire().competencies(), errors);
        }
        return errors;
    }

    private static void measures(ShapeCheck definition, List<Measure> measures, List<FieldError> errors) {
        try {
            IntStream.range(0, measures.size())
                    .forEach(i -> measure(definition, "/competencies/" + i, measures.get(i), errors));
        } catch (WorkExceeded e) {
            errors.add(error("/competencies", "Terlalu banyak untuk diperiksa pada survei sebesar ini.",
                    "Too many to be looked through in so large a survey."));
        }
    }

    /** A measure is of a question that can have such answers: the shape of one that has them is right. */
    private static void measure(ShapeCheck definition, String at, Measure measure, List<FieldError> errors) {
        Optional<String> unknown = unknown(definition, measure);
        if (unknown.isPresent()) {
            errors.add(error(at + unknown.get(), "Tidak ada pertanyaan, baris atau kolom ini.",
                    "There is no such question, row or column."));
            return;
        }
        measure.unreachable().forEach(i -> errors.add(error(at + "/levels/" + i,
                "Tidak pernah berlaku: langkah sebelumnya berlaku lebih dulu.",
                "Never holds: a step before it holds first.")));
        for (int i = 0; i < measure.levels().size(); i++) {
            if (measure.levels().get(i).answer().filter(answer -> !fits(definition, measure, answer)).isPresent()) {
                errors.add(error(at + "/levels/" + i + "/answer", "Jawaban ini tidak mungkin.",
                        "Nobody can answer so."));
            }
        }
        boolean numbers = measure.levels().isEmpty()
                || measure.levels().stream().anyMatch(step -> step.from().isPresent());
        if (numbers && numbers(measure).noneMatch(answer -> fits(definition, measure, answer))) {
            errors.add(error(at + "/levels", "Jawabannya bukan angka: wajib disebut level tiap jawaban.",
                    "Its answers are no numbers: the level of each answer has to be told."));
        }
    }

    /** Numbers that tell whether the question's answers are any; a list counts as its length. */
    private static Stream<Object> numbers(Measure measure) {
        return Stream.of(LEVELS.stream(), measure.levels().stream().<Object>flatMap(step -> step.from().stream()),
                measure.levels().isEmpty() ? Stream.<Object>empty() : Stream.<Object>of(List.of()))
                .flatMap(numbers -> numbers);
    }

    /** Which of the measure's members names what is not there. */
    private static Optional<String> unknown(ShapeCheck definition, Measure measure) {
        int deepest = 0;
        for (Object level : LEVELS) {
            Optional<String> pointer = misfits(definition, measure, level).stream()
                    .filter(misfit -> misfit.kind() == Misfit.Kind.UNKNOWN_NAME).map(Misfit::pointer).findFirst();
            if (pointer.isEmpty()) {
                return Optional.empty();
            }
            deepest = Math.max(deepest, pointer.get().split("/").length - 1);
        }
        return Optional.of(PARTS.get(Math.min(deepest, PARTS.size()) - 1));
    }

    private static boolean fits(ShapeCheck definition, Measure measure, Object answer) {
        return misfits(definition, measure, answer).isEmpty()
                || misfits(definition, measure, List.of(answer)).isEmpty();
    }

    private static List<Misfit> misfits(ShapeCheck definition, Measure measure, Object answer) {
        return definition.misfits(measure.answers(answer));
    }

    private static LocalizedText text(Refusal refusal) {
        String what = refusal.detail().isBlank() ? "" : " (" + refusal.detail() + ")";
        return switch (refusal.reason()) {
            case UNKNOWN -> say("Tidak dikenal" + what + ".", "Is not known" + what + ".");
            case NOT_SUPPORTED -> say("Tidak didukung" + what + ".", "Is not supported" + what + ".");
            case MISSING -> say("Wajib ada" + what + ".", "Is required" + what + ".");
            case WRONG_TYPE -> say("Jenis nilainya salah" + what + ".", "Has a value of another type" + what + ".");
            case WRONG_VALUE -> say("Nilainya tidak sah" + what + ".", "Has a value that is not valid" + what + ".");
            case DUPLICATE -> say("Ada dua kali" + what + ".", "Is there twice" + what + ".");
            case UNREADABLE_EXPRESSION -> say("Ekspresi tidak dapat dibaca" + what + ".",
                    "The expression can not be read" + what + ".");
            case REGEX -> say("Pola ini tidak diterima" + what + ".", "The pattern is not accepted" + what + ".");
            case TOO_LARGE -> say("Terlalu besar" + what + ".", "Is too large" + what + ".");
            case TOO_DEEP -> say("Terlalu dalam" + what + ".", "Is too deep" + what + ".");
        };
    }

    private static LocalizedText say(String id, String en) {
        return new LocalizedText(id, en);
    }

    private static FieldError error(String pointer, String id, String en) {
        return new FieldError(pointer, new LocalizedText(id, en));
    }
}
