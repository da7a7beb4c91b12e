package id.tumbuh.innovation.model;

import java.util.List;
import java.util.Map;

/** What an innovation is about: title, summary and what is said to the criteria of an innovation in public service. */
public record Proposal(String title, String summary, Map<String, String> criteria) {

    /** Pembaharuan, manfaat, tidak membebani, sesuai kewenangan, berkelanjutan, dapat direplikasi. */
    public static final List<String> CRITERIA = List.of("novelty", "benefit", "burden", "authority", "sustainability",
            "replicability");

    public Proposal {
        if (!CRITERIA.containsAll(criteria.keySet())) {
            throw new IllegalArgumentException("a proposal answers to the six criteria only");
        }
    }
}
