package id.tumbuh.canary;

import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.FunctionDoor;

/** The door of city-canary. */
public final class CanaryFunctions extends FunctionDoor {

    @Override
    protected void open(Door door) {
        door.schedule("liveDay", () -> new LiveDay(door.settings(), door.json(), door.measures()));
    }
}
