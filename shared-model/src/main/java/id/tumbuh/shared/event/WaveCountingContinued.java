package id.tumbuh.shared.event;

/**
 * survey-submission tells itself that the participants of a closed survey are to be counted on: this step of this generation.
 * Counting that begins anew, because somebody was erased meanwhile, is the next generation.
 */
public record WaveCountingContinued(String surveyId, int generation, int step) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.survey.wave-counting-continued.v1";

    @Override
    public String about() {
        return surveyId;
    }
}
