package id.tumbuh.progress.model.xapi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may state and see which statements. */
public record StatementAccess(CityAccounts accounts) {

    /**
     * What a statement is about, as far as access is decided by it.
     *
     * @param actor none for a group without an identifier
     * @param activity the object's id where that is an activity; of a sub-statement, of its object
     * @param context the ids of its context activities
     */
    public record About(Optional<AgentId> actor, Optional<String> activity, Set<String> context) {

        public About {
            context = Set.copyOf(context);
        }

        /** Of a statement that keeps to the data model. */
        public static About of(Map<String, Object> statement) {
            return new About(Tree.object(statement, "actor").flatMap(AgentId::of), activity(statement),
                    context(statement));
        }

        private static Optional<String> activity(Map<String, Object> statement) {
            Optional<Map<String, Object>> object = Tree.object(statement, "object");
            return switch (object.flatMap(o -> Tree.text(o, "objectType")).orElse("Activity")) {
                case "Activity" -> object.flatMap(o -> Tree.text(o, "id"));
                case "SubStatement" -> object.flatMap(About::activity);
                default -> Optional.empty();
            };
        }

        private static Set<String> context(Map<String, Object> statement) {
            Set<String> ids = new HashSet<>();
            Tree.object(statement, "context").flatMap(context -> Tree.object(context, "contextActivities"))
                    .ifPresent(groups -> groups.keySet().forEach(group -> Tree.list(groups, group)
                            .forEach(one -> Tree.object(one).flatMap(o -> Tree.text(o, "id")).ifPresent(ids::add))));
            return ids;
        }
    }

    /**
     * A person states about themselves alone; bound courseware, of its own activities. A context that names one of its own is
     * not enough where the object is an activity: courseware of one course could complete another. Where the object is a
     * statement, whether that may be seen is for the caller to ask.
     */
    public boolean mayState(Speaker speaker, About about) {
        return denied(speaker, about).isEmpty();
    }

    /** Why the speaker may not state that; empty where they may. */
    public Optional<Denied> denied(Speaker speaker, About about) {
        if (!speaker.mayWrite()) {
            return Optional.of(Denied.WRITING);
        }
        return switch (speaker) {
            case Speaker.Person person -> isOf(person, about) ? Optional.empty() : Optional.of(Denied.ACTOR);
            case Speaker.Courseware key when key.activities().isEmpty() -> Optional.empty();
            case Speaker.Courseware key -> about.activity().map(key::owns).orElseGet(() -> ownsContext(key, about))
                    ? Optional.empty()
                    : Optional.of(Denied.OBJECT);
        };
    }

    /** A person sees what they did; bound courseware, what is of its own activities or belongs to them. */
    public boolean maySee(Speaker speaker, About about) {
        return speaker.mayRead() && switch (speaker) {
            case Speaker.Person person -> isOf(person, about);
            case Speaker.Courseware key when key.activities().isEmpty() -> true;
            case Speaker.Courseware key -> about.activity().filter(key::owns).isPresent() || ownsContext(key, about);
        };
    }

    /** Who vouches for what the speaker states, as the server says it (xAPI 1.0.3 Data 2.4.9). */
    public Map<String, Object> authority(Speaker speaker) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("homePage", accounts.homePage());
        account.put("name", speaker.account());
        Map<String, Object> authority = new LinkedHashMap<>();
        authority.put("objectType", "Agent");
        authority.put("account", account);
        return authority;
    }

    private boolean isOf(Speaker.Person person, About about) {
        return about.actor().equals(Optional.of(accounts.agentOf(person.asn())));
    }

    private static boolean ownsContext(Speaker.Courseware key, About about) {
        return about.context().stream().anyMatch(key::owns);
    }
}
