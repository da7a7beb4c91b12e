package id.tumbuh.survey;

import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.surveyjs.engine.Failure;
import id.tumbuh.surveyjs.engine.Misfit;
import id.tumbuh.surveyjs.engine.Review;
import id.tumbuh.surveyjs.engine.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what is wrong with answers: in which of the two layers, and where. */
final class JudgedAnswers {

    static final ProblemType SHAPE = ProblemType.of("answers-shape", 400,
            "Bentuk jawaban tidak cocok dengan survei ini.", "The answers have not the shape of this survey.");
    static final ProblemType LOGIC = ProblemType.of("answers-logic", 400,
            "Jawaban tidak memenuhi aturan survei ini.", "The answers do not keep this survey's rules.");
    private static final ProblemType WORK = ProblemType.of("answers-work", 400,
            "Jawaban ini meminta terlalu banyak perhitungan.", "These answers ask for too much work.");
    private static final ProblemType FAULTY = ProblemType.of("survey-faulty", 400,
            "Survei ini tidak dapat menghitung jawaban seperti itu. Beri tahu BKPSDM.",
            "The survey can not compute with such answers. Tell BKPSDM.");

    private JudgedAnswers() {}

    static HttpAnswer problem(Judge.Judgement judgement) {
        return HttpAnswer.problem(type(judgement), errors(judgement));
    }

    /** @throws IllegalArgumentException of accepted ones, with which nothing is wrong */
    static ProblemType type(Judge.Judgement judgement) {
        return switch (judgement) {
            case Judge.WrongShape wrong -> SHAPE;
            case Judge.WrongLogic wrong -> LOGIC;
            case Judge.Unjudged(Review.Reason reason) -> switch (reason) {
                case TOO_MUCH_WORK -> WORK;
                case FAULTY_EXPRESSION -> FAULTY;
            };
            case Judge.Accepted accepted -> throw new IllegalArgumentException("nothing is wrong with the answers");
        };
    }

    /** Each where it is, once. */
    static List<FieldError> errors(Judge.Judgement judgement) {
        return switch (judgement) {
            case Judge.WrongShape(List<Misfit> misfits) -> misfits.stream()
                    .map(misfit -> new FieldError("/answers" + misfit.pointer(), text(misfit.kind()))).toList();
            case Judge.WrongLogic(List<Verdict.Wrong> wrong) -> wrong.stream()
                    .filter(one -> one.failure().severe()).map(JudgedAnswers::error).distinct().toList();
            case Judge.Unjudged unjudged -> List.of();
            case Judge.Accepted accepted -> List.of();
        };
    }

    private static FieldError error(Verdict.Wrong wrong) {
        String inner = wrong.part().equals(wrong.question()) ? "" : "/" + escaped(wrong.part());
        return new FieldError("/answers/" + escaped(wrong.question()) + inner, text(wrong.failure()));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static LocalizedText text(Misfit.Kind kind) {
        return switch (kind) {
            case UNKNOWN_NAME -> say("Tidak ditanyakan.", "Not asked.");
            case NO_CHOICE -> say("Bukan salah satu pilihan.", "Not one of the choices.");
            case TWICE -> say("Dipilih dua kali.", "Chosen twice.");
            case WRONG_TYPE -> say("Jenis nilainya salah.", "Has a value of another type.");
            case TOO_LONG -> say("Terlalu panjang.", "Too long.");
            case TOO_MANY -> say("Terlalu banyak.", "Too many.");
            case TOO_LARGE -> say("Terlalu besar.", "Too large.");
        };
    }

    /** As the survey words it, where it does. */
    private static LocalizedText text(Failure failure) {
        LocalizedText usual = usual(failure.kind());
        return failure.text().flatMap(text -> switch (text) {
            case String one when !one.isBlank() -> Optional.of(say(one, one));
            case Map<?, ?> many -> Optional.of(say(word(many, "id", usual.id()), word(many, "en", usual.en())));
            default -> Optional.empty();
        }).orElse(usual);
    }

    private static String word(Map<?, ?> many, String language, String otherwise) {
        Object text = many.containsKey(language) ? many.get(language) : many.get("default");
        return text instanceof String word && !word.isBlank() ? word : otherwise;
    }

    private static LocalizedText usual(Failure.Kind kind) {
        return switch (kind) {
            case REQUIRED, ONE_ANSWER_REQUIRED, OTHER_EMPTY, ROWS_REQUIRED -> say("Belum dijawab.", "Not answered.");
            case MIN -> say("Terlalu kecil atau terlalu awal.", "Too small or too early.");
            case MAX -> say("Terlalu besar atau terlalu akhir.", "Too large or too late.");
            case STEP, NUMERIC -> say("Bukan angka yang diterima.", "Not a number that is accepted.");
            case EMAIL -> say("Bukan alamat surel.", "Not an email address.");
            case TOO_FEW -> say("Terlalu sedikit yang dipilih.", "Too few are chosen.");
            case TOO_MANY -> say("Terlalu banyak yang dipilih.", "Too many are chosen.");
            case ROWS_NOT_UNIQUE, DUPLICATE -> say("Dijawab sama dua kali.", "Answered the same twice.");
            case TEXT -> say("Panjang teksnya tidak diterima.", "The text's length is not accepted.");
            case REGEX -> say("Bentuk teksnya tidak diterima.", "The text's form is not accepted.");
            case EXPRESSION -> say("Tidak memenuhi syarat.", "Does not keep the condition.");
        };
    }

    private static LocalizedText say(String id, String en) {
        return new LocalizedText(id, en);
    }
}
