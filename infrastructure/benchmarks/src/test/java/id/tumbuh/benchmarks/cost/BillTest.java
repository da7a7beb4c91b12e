package id.tumbuh.benchmarks.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.tumbuh.benchmarks.cost.Measured.Use;
import id.tumbuh.benchmarks.cost.Operation.Kind;
import id.tumbuh.benchmarks.cost.Prices.Item;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is billed for an invocation, and how dollars come of it. */
class BillTest {

    private static final Assumptions ASSUMED = Assumptions.read();
    private static final Prices PRICES = Prices.read();

    @Test
    void a_route_is_billed_by_the_api_lambda_the_table_its_log_and_its_answer() {
        Bill bill = bill(Kind.ROUTE, new Use(2, 4, 3, 1000, 2000, 1000));
        assertEquals(1.0, bill.quantities().get(Item.HTTP_API_REQUEST));
        assertEquals((2000 + ASSUMED.transferOverheadBytes()) / 1e9, bill.quantities().get(Item.TRANSFER_GB));
        assertEquals(2.0, bill.quantities().get(Item.DYNAMODB_READ_UNIT));
        assertEquals(4.0, bill.quantities().get(Item.DYNAMODB_WRITE_UNIT));
        assertFalse(bill.quantities().containsKey(Item.SQS_REQUEST));
        double seconds = 0.1 * ASSUMED.localToLambda() + ASSUMED.coldStartShare() * ASSUMED.coldStartSeconds();
        assertEquals(seconds / 2, bill.gbSeconds(), 1e-9, "half a gigabyte");
    }

    @Test
    void a_message_and_an_event_are_billed_for_each_64_kilobytes() {
        assertEquals(3.0,
                bill(Kind.EVENT, new Use(0, 0, 0, 0, 0, 65_536)).quantities().get(Item.SQS_REQUEST));
        assertEquals(6.0,
                bill(Kind.EVENT, new Use(0, 0, 0, 0, 0, 65_537)).quantities().get(Item.SQS_REQUEST));
        assertEquals(2.0,
                bill(Kind.RELAY, new Use(0, 0, 0, 0, 0, 65_537)).quantities().get(Item.EVENTBRIDGE_EVENT));
    }

    @Test
    void a_price_is_for_its_quantity_and_rupiah_follow_the_rate() {
        Prices.Price price = PRICES.prices().get(Item.DYNAMODB_WRITE_UNIT);
        assertEquals(price.usd(), PRICES.of(Item.DYNAMODB_WRITE_UNIT, 1_000_000), 1e-9);
        assertEquals(PRICES.rupiahPerDollar().rate() * 2, PRICES.rupiah(2));
    }

    @Test
    void a_table_without_a_price_is_refused() {
        assertThrows(IllegalArgumentException.class,
                () -> new Prices("", "", "", PRICES.rupiahPerDollar(), Map.of()));
    }

    private static Bill bill(Kind kind, Use use) {
        return Bill.of(new Measured("x", kind, "F", 512, 1, 0, use, use, 100), ASSUMED, PRICES);
    }
}
