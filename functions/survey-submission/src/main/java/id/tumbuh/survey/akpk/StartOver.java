package id.tumbuh.survey.akpk;

import id.tumbuh.survey.akpk.store.Waves;

/** Somebody is erased: what was counted with them, and is not published yet, is counted anew without them. */
public final class StartOver implements Runnable {

    private final Waves waves;

    public StartOver(Waves waves) {
        this.waves = waves;
    }

    @Override
    public void run() {
        waves.due().stream().filter(step -> step.isBegun() && !step.review()).forEach(this::startOver);
    }

    private void startOver(Waves.Step step) {
        String surveyId = step.wave().surveyId();
        if (waves.begin(step)) {
            waves.clear(surveyId, step.generation() + 1);
        } else {
            // it moved on meanwhile: from where it is now, if it is still due
            waves.due(surveyId).ifPresent(this::startOver);
        }
    }
}
