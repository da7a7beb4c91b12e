package id.tumbuh.progress.xapi;

import id.tumbuh.shared.AsnId;
import java.util.Collection;
import java.util.Set;

/** People of whom nothing is kept any more. */
@FunctionalInterface
public interface Forgotten {

    /** Those of them who are. */
    Set<AsnId> among(Collection<AsnId> people);
}
