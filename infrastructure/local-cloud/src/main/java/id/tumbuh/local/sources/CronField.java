package id.tumbuh.local.sources;

import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** One field of a cron expression: numbers or names, with * and lists, ranges and steps. */
record CronField(String name, int least, int most, Map<String, Integer> names) {

    NavigableSet<Integer> parse(String text) {
        NavigableSet<Integer> values = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            values.addAll(part(part));
        }
        return values;
    }

    private NavigableSet<Integer> part(String part) {
        String[] stepped = part.split("/", -1);
        int step = stepped.length == 1 ? 1 : step(stepped, part);
        String[] range = stepped[0].equals("*") ? new String[]{"" + least, "" + most} : stepped[0].split("-", -1);
        if (range.length > 2) {
            throw bad(part);
        }
        int first = value(range[0]);
        // A step alone goes on to the field's end: 0/15 in minutes is 0, 15, 30, 45.
        int last = range.length == 2 ? value(range[1]) : stepped.length == 2 ? most : first;
        if (last < first) {
            throw bad(part);
        }
        NavigableSet<Integer> values = new TreeSet<>();
        for (int value = first; value <= last; value += step) {
            values.add(value);
        }
        return values;
    }

    private int step(String[] stepped, String part) {
        if (stepped.length != 2 || !stepped[1].matches("[1-9]\\d{0,3}")) {
            throw bad(part);
        }
        return Integer.parseInt(stepped[1]);
    }

    int value(String text) {
        Integer named = names.get(text.toUpperCase(Locale.ROOT));
        if (named != null) {
            return named;
        }
        if (!text.matches("\\d{1,4}")) {
            throw bad(text);
        }
        int value = Integer.parseInt(text);
        if (value < least || value > most) {
            throw bad(text);
        }
        return value;
    }

    IllegalArgumentException bad(String text) {
        return new IllegalArgumentException("not for " + name + " (" + least + " to " + most + "): " + text);
    }
}
