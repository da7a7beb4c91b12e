package id.tumbuh.progress.model.xapi;

/** What the maps of texts by language and of extensions must be (xAPI 1.0.3 Data 4.1 and 4.2). */
final class MapRules {

    private MapRules() {}

    static void language(Part map) {
        for (String tag : map.names()) {
            if (!LanguageTags.isValid(tag)) {
                map.reject(tag, Wrong.LANGUAGE);
            }
            map.text(tag);
        }
    }

    /** Whatever the values are: they belong to whoever coined the keys. */
    static void extensions(Part map) {
        for (String key : map.names()) {
            if (!Iri.isValid(key)) {
                map.reject(key, Wrong.IRI);
            }
        }
    }
}
