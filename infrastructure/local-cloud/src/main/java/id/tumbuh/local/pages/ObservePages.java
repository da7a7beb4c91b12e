package id.tumbuh.local.pages;

import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.pages.LocalPages.Page;
import id.tumbuh.local.services.DeadLetters;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.NoSuchElementException;

/** The page that shows what goes on in the local cloud: its files, and what they ask for. */
final class ObservePages {

    private static final Map<String, String> TYPES = Map.of("css", "text/css", "js", "text/javascript", "html",
            "text/html");
    /** Items and messages hold text from outside: should any of it ever become markup, it still runs and loads nothing. */
    private static final Map<String, String> HEADERS = Map.of("content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "referrer-policy", "no-referrer");

    private final Now now;
    private final Journeys journeys;
    private final Letters letters;
    private final DeadLetters deadLetters;
    private final TableItems tables;

    ObservePages(LocalCloud cloud) {
        this.deadLetters = new DeadLetters(cloud.template(), cloud.queues());
        this.journeys = new Journeys(cloud);
        this.now = new Now(cloud, deadLetters, journeys);
        this.letters = new Letters(deadLetters);
        this.tables = new TableItems(cloud);
    }

    /** What GET shows, none of which changes anything. */
    Page file(String name) throws IOException {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || name.contains("/")) {
            throw new NoSuchElementException("there is no page " + name);
        }
        try (InputStream resource = ObservePages.class.getResourceAsStream("/observe/" + name)) {
            if (resource == null) {
                throw new NoSuchElementException("there is no page " + name);
            }
            return new Page(200, type + "; charset=utf-8", resource.readAllBytes(), HEADERS);
        }
    }

    Page now() {
        return Page.json(200, now.moment());
    }

    Page path(String correlation) {
        return Page.json(200, Map.of("correlation", Masked.id(correlation), "steps", journeys.path(correlation)));
    }

    Page table(String name, Map<String, String> query) {
        return Page.json(200, tables.page(name, query.getOrDefault("partition", ""), query.getOrDefault("after", "")));
    }

    /** Opens or redrives a queue of dead letters: even a look counts as a receive, and so it is no GET. */
    Page deadLetters(String what) {
        String[] parts = what.split("/", 2);
        String action = parts.length == 2 ? parts[1] : "";
        return switch (action) {
            case "open" -> Page.json(200, letters.open(parts[0]));
            case "redrive" -> redrive(parts[0]);
            default -> throw new NoSuchElementException("dead letters can be opened and redriven");
        };
    }

    private Page redrive(String queue) {
        try {
            return Page.json(202, Map.of("queue", queue, "messages", deadLetters.redrive(queue)));
        } catch (IllegalStateException e) {
            return Page.json(409, Map.of("message", String.valueOf(e.getMessage())));
        }
    }
}
