package id.tumbuh.surveyjs.engine;

/** Words that survey-core has where a definition has none. */
final class Words {

    private Words() {}

    static String of(String locale, String name) {
        boolean indonesian = "id".equals(locale);
        return switch (name) {
            case "yes" -> indonesian ? "Iya" : "Yes";
            case "no" -> indonesian ? "Tidak" : "No";
            case "other" -> indonesian ? "Lainnya (jelaskan)" : "Other (describe)";
            case "none" -> indonesian ? "Tidak Ada" : "None";
            case "refused" -> indonesian ? "Menolak untuk menjawab" : "Refuse to answer";
            case "dontknow" -> indonesian ? "Tidak tahu" : "Don't know";
            case "" -> indonesian ? "Pilih Semua" : "Select All";
            default -> "";
        };
    }
}
