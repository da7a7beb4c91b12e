package id.tumbuh.runtime.testing;

import id.tumbuh.runtime.ClockSource;
import java.time.Clock;

/** Gives the functions under test the clock that tests move. */
public final class TestClockSource implements ClockSource {

    @Override
    public Clock clock() {
        return TestClock.SHARED;
    }
}
