package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.Position;
import id.tumbuh.progress.store.StatementItems.RowItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Statements in their order, out of rows of several indexes. Rows are ordered by their first statement, and those of two
 * requests of the same moment overlap: a statement is next when no row that is still unread can have one before it.
 */
final class Candidates {

    /**
     * What may be the statement that is looked for.
     *
     * @param refs of the attempts in whose rows it stands there: at most one of them stored it
     */
    record Candidate(Position position, Set<String> refs) {

        String id() {
            return position.id();
        }
    }

    /** A request has fewer statements, each a microsecond after the one before. */
    static final int MOST_OF_A_REQUEST = 1_000;

    private final List<Rows<RowItem>> sources;
    private final Bounds bounds;
    private final Optional<Position> after;
    private final List<List<Integer>> wanted;
    private final Comparator<RowItem> rowOrder;
    private final Comparator<Position> order;
    private final PriorityQueue<Candidate> read;

    /**
     * @param bounds of the statements, not of the rows
     * @param after those behind this one
     * @param wanted briefs of keys: of each list they must have one
     */
    Candidates(List<Rows<RowItem>> sources, Bounds bounds, Optional<Position> after, List<List<Integer>> wanted) {
        this.sources = sources;
        this.bounds = bounds;
        this.after = after;
        this.wanted = wanted;
        Comparator<RowItem> rows = Comparator.comparing(RowItem::sk);
        this.rowOrder = bounds.ascending() ? rows : rows.reversed();
        this.order = bounds.ascending() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        this.read = new PriorityQueue<>(Comparator.comparing(Candidate::position, order));
    }

    /** The bounds of rows whose statements may lie within those of statements. */
    static Bounds rows(Bounds statements) {
        return new Bounds(statements.from() - MOST_OF_A_REQUEST, statements.to(), statements.ascending());
    }

    /** The next ones, at most so many; fewer only at the end. */
    List<Candidate> take(int most) {
        List<Candidate> taken = new ArrayList<>();
        for (Optional<Candidate> next = next(); next.isPresent(); next = next()) {
            taken.add(next.get());
            if (taken.size() == most) {
                break;
            }
        }
        return taken;
    }

    private Optional<Candidate> next() {
        while (true) {
            Optional<Rows<RowItem>> source = sources.stream().filter(rows -> rows.peek().isPresent())
                    .min(Comparator.comparing(rows -> rows.peek().orElseThrow(), rowOrder));
            if (source.isPresent() && (read.isEmpty() || !before(read.peek(), source.get().peek().orElseThrow()))) {
                add(source.get().peek().orElseThrow());
                source.get().skip();
            } else {
                return Optional.ofNullable(read.poll()).map(this::united);
            }
        }
    }

    /** Two attempts at one statement may have had one time. */
    private Candidate united(Candidate first) {
        Set<String> refs = new HashSet<>(first.refs());
        while (!read.isEmpty() && read.peek().position().equals(first.position())) {
            refs.addAll(read.poll().refs());
        }
        return new Candidate(first.position(), refs);
    }

    private boolean before(Candidate candidate, RowItem unread) {
        return bounds.ascending()
                ? candidate.position().stored() < unread.stored()
                : candidate.position().stored() >= unread.stored() + MOST_OF_A_REQUEST;
    }

    private void add(RowItem row) {
        for (Entry entry : Entry.read(row.entries())) {
            Position position = new Position(row.stored() + entry.place(), entry.id());
            if (position.stored() >= bounds.from() && position.stored() <= bounds.to()
                    && after.map(before -> order.compare(position, before) > 0).orElse(true)
                    && entry.mayHave(wanted)) {
                read.add(new Candidate(position, Set.of(row.ref())));
            }
        }
    }
}
