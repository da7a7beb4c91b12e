package id.tumbuh.survey.akpk.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.Digests;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.event.AkpkPublished;
import id.tumbuh.survey.akpk.model.Report;
import id.tumbuh.survey.akpk.model.Wave;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Published reports: each is written once and never over. */
public final class Reports {

    private static final String LIST = "AKPK_WAVES";
    private static final int LAST = 20;
    /** A part of a report fits into an item with what else is in it. */
    private static final int PART = 350_000;

    /** A report in the list, which is in the order of closing. */
    record ListedItem(String pk, String sk, String surveyId, Integer surveyVersion, String series, String titleId,
            String titleEn,
            Instant closedAt, Instant settlesAt, int smallestGroup, Instant publishedAt) {

        static ListedItem of(Wave wave, Instant now) {
            return new ListedItem(LIST, "%012d#%s".formatted(wave.closedAt().getEpochSecond(), wave.surveyId()),
                    wave.surveyId(), wave.version(), wave.series(), wave.title().id(), wave.title().en(),
                    wave.closedAt(),
                    wave.settlesAt(), wave.smallestGroup(), now);
        }

        Wave wave() {
            return new Wave(surveyId, surveyVersion == null ? 0 : surveyVersion, series,
                    new LocalizedText(titleId, titleEn), closedAt, settlesAt, smallestGroup);
        }
    }

    /** A part of a report's bytes. */
    record PartItem(String pk, String sk, byte[] content) {

        static String pk(String surveyId) {
            return "AKPK#" + surveyId;
        }
    }

    /** @param digest of its bytes: another report has another */
    public record Published(Report report, String digest) {}

    private final Database database;
    private final Clock clock;
    private final Json json;

    private Reports(Database database, Clock clock, Json json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    public static Reports in(Database database, Clock clock, Json json) {
        return new Reports(database, clock, json);
    }

    /** @param also what is written in the same transaction. @return false where that is refused or there is one already */
    public boolean publish(Report report, Consumer<Write> also) {
        Wave wave = report.wave();
        Write write = database.write();
        also.accept(write);
        byte[] packed = ReportJson.packed(json, report);
        for (int from = 0, part = 0; from < packed.length; from += PART, part++) {
            write.putNew("report", new PartItem(PartItem.pk(wave.surveyId()), "%03d".formatted(part),
                    Arrays.copyOfRange(packed, from, Math.min(packed.length, from + PART))));
        }
        return write.put(ListedItem.of(wave, clock.instant()))
                .event(new AkpkPublished(wave.surveyId(), wave.series(), wave.closedAt()), clock.instant())
                .commit() instanceof Commit.Done;
    }

    /** For half the price: a report that was published a moment ago may not be there yet. */
    public Optional<Published> find(String surveyId) {
        List<PartItem> parts = database.lately(PartItem.class, PartItem.pk(surveyId), "");
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(part.content()));
        byte[] packed = all.toByteArray();
        return Optional.of(new Published(ReportJson.read(json, packed), Digests.hex("SHA-256", packed)));
    }

    /** The waves that have a report, the last one first. */
    public Page<Wave> waves(int limit, Optional<String> cursor) {
        Page<ListedItem> page = database.page(ListedItem.class, LIST, "", limit, cursor, true);
        return new Page<>(page.items().stream().map(ListedItem::wave).toList(), page.next());
    }

    /** Of the last reports, the one whose survey closed last, of those that are wanted: each is a read until one is. */
    public Optional<Report> last(Predicate<Report> wanted) {
        return waves(LAST, Optional.empty()).items().stream().map(wave -> find(wave.surveyId()))
                .flatMap(Optional::stream).map(Published::report).filter(wanted).findFirst();
    }

    /** The report of the last wave before in the same series. */
    public Optional<Report> before(Wave wave) {
        return database.query(ListedItem.class, LIST, "").reversed().stream().map(ListedItem::wave)
                .filter(wave::follows).findFirst().flatMap(last -> find(last.surveyId())).map(Published::report);
    }
}
