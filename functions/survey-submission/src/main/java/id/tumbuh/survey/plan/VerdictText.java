package id.tumbuh.survey.plan;

import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.plan.model.Recommendation.Verdict;

/** Why a gap is closed or not, in a word and in words. */
final class VerdictText {

    private VerdictText() {}

    static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Closed() -> "closed";
            case Verdict.NothingHigher() -> "nothing-higher";
            case Verdict.NoCourse() -> "no-course";
            case Verdict.AllCompleted() -> "all-completed";
            case Verdict.NotTakeable(var course) -> "not-takeable";
            case Verdict.TooLong(var course, var hours) -> "too-long";
            case Verdict.PrerequisitesTooLong(var course, var hours) -> "prerequisites-too-long";
            case Verdict.BudgetElsewhere(var course, var hours) -> "budget-elsewhere";
        };
    }

    static LocalizedText of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Closed() -> new LocalizedText("Ditutup oleh pilihan ini.", "This choice closes it.");
            case Verdict.NothingHigher() -> new LocalizedText("Tingkatnya sudah yang tertinggi.",
                    "The level is the highest already.");
            case Verdict.NoCourse() -> new LocalizedText("Belum ada kursus yang mencapai tingkat ini.",
                    "No course leads to the level yet.");
            case Verdict.AllCompleted() ->
                new LocalizedText("Anda sudah menyelesaikan setiap kursus yang mencapai tingkat ini.",
                        "You have completed every course that leads to the level.");
            case Verdict.NotTakeable(var course) -> text(
                    "Kursus %s tidak dapat diambil: prasyaratnya tidak dikenal atau saling menunggu.",
                    "The course %s can not be taken: its prerequisites are unknown or lead in a circle.", course);
            case Verdict.TooLong(var course, var hours) -> text("Kursus tersingkat, %s, %d JP, melebihi anggaran.",
                    "The shortest course, %s, has %d JP, more than the budget.", course, hours);
            case Verdict.PrerequisitesTooLong(var course, var hours) -> text(
                    "Kursus %s dengan prasyaratnya %d JP, melebihi anggaran.",
                    "The course %s has %d JP with its prerequisites, more than the budget.", course, hours);
            case Verdict.BudgetElsewhere(var course, var hours) -> text(
                    "Kursus %s, %d JP, muat, tetapi anggarannya lebih berguna untuk kesenjangan lain.",
                    "The course %s, %d JP, would fit, but the budget closes more elsewhere.", course, hours);
        };
    }

    private static LocalizedText text(String id, String en, Object... values) {
        return new LocalizedText(id.formatted(values), en.formatted(values));
    }
}
