package id.tumbuh.survey.template;

import id.tumbuh.shared.LocalizedText;
import java.util.List;
import java.util.Map;

/**
 * A survey to start from.
 *
 * @param definition SurveyJS JSON, in Bahasa Indonesia first
 * @param competencies what the answers tell of competencies, as POST /surveys takes it
 */
public record Template(LocalizedText title, LocalizedText description, Map<String, Object> definition,
        List<Map<String, Object>> competencies) {}
