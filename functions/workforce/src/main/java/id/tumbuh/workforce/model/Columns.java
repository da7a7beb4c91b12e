package id.tumbuh.workforce.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Grade;
import id.tumbuh.shared.Nip;
import id.tumbuh.shared.PositionKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The columns of the registry's export and what each must hold. A file may lack the last two: all of its people are active,
 * or nobody's grade is told.
 */
public final class Columns {

    public static final String WITHOUT_ACTIVE = "subject,nip,name,department,position,positionKind,superior,eligible";
    public static final String WITH_ACTIVE = WITHOUT_ACTIVE + ",active";
    public static final String WITH_GRADE = WITH_ACTIVE + ",grade";
    public static final int ALL = 10;

    static final String YES = "ya";
    static final String NO = "tidak";

    /** In the order in which faults are told: the first one of a line. */
    private static final List<Rule> RULES = List.of(new Rule(0, parsing(AsnId::new), Reason.SUBJECT),
            new Rule(1, text -> Nip.parse(text).isPresent(), Reason.NIP),
            new Rule(2, Columns::printable, Reason.NAME),
            new Rule(3, parsing(DepartmentCode::new), Reason.DEPARTMENT),
            new Rule(4, Columns::printable, Reason.POSITION),
            new Rule(5, parsing(PositionKind::valueOf), Reason.KIND),
            new Rule(6, text -> text.isEmpty() || parsing(AsnId::new).test(text), Reason.SUPERIOR),
            new Rule(7, Set.of(YES, NO)::contains, Reason.ELIGIBLE),
            new Rule(8, Set.of(YES, NO)::contains, Reason.ACTIVE),
            new Rule(9, text -> text.isEmpty() || parsing(Grade::new).test(text), Reason.GRADE));

    private record Rule(int column, Predicate<String> holds, Reason reason) {}

    private Columns() {}

    static Optional<Reason> fault(List<String> columns) {
        return RULES.stream().filter(rule -> rule.column() < columns.size())
                .filter(rule -> !rule.holds().test(columns.get(rule.column()))).map(Rule::reason).findFirst();
    }

    /**
     * 1 to 120 characters without what no document can carry: control characters, halves of characters, and U+FFFD, which
     * stands where a file was not in UTF-8.
     */
    private static boolean printable(String text) {
        return !text.isBlank() && text.length() <= 120 && text.codePoints().noneMatch(
                c -> Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        || c >= 0xfffd && c <= 0xffff);
    }

    private static Predicate<String> parsing(Function<String, ?> constructor) {
        return text -> {
            try {
                constructor.apply(text);
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        };
    }
}
