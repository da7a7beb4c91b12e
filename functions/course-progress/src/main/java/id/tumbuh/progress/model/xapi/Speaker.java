package id.tumbuh.progress.model.xapi;

import id.tumbuh.shared.AsnId;
import java.util.List;

/** Who speaks at /xapi. */
public sealed interface Speaker {

    /** The name of the account under which statements are stored. */
    String account();

    boolean mayRead();

    boolean mayWrite();

    /**
     * Courseware, known by its key: what it states and reads is bound to its activities.
     *
     * @param activities what the ids of its activities begin with; with none it is bound to nothing
     */
    record Courseware(String account, boolean mayRead, boolean mayWrite, List<String> activities)
            implements
                Speaker {

        public Courseware {
            activities = List.copyOf(activities);
        }

        /** Whether the activity is one of its own: the same IRI, or one that goes on behind a slash, a hash or a question mark. */
        public boolean owns(String activity) {
            return activities.isEmpty() || activities.stream().anyMatch(own -> activity.equals(own)
                    || activity.startsWith(own) && (own.matches(".*[/#?]") || "/#?".indexOf(
                            activity.charAt(own.length())) >= 0));
        }
    }

    /** A person: states and reads what is about themselves. */
    record Person(AsnId asn) implements Speaker {

        @Override
        public String account() {
            return asn.value();
        }

        @Override
        public boolean mayRead() {
            return true;
        }

        @Override
        public boolean mayWrite() {
            return true;
        }
    }
}
