package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.dynamo.OutboxItem;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.survey.anonymous.model.Participation;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.store.Participations;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForgetPersonTest extends SurveyCity {

    private static final PersonErased ERASED = new PersonErased(new AsnId("asn-1"), 5);

    @Test
    void the_answers_of_who_is_erased_are_gone_those_to_closed_surveys_too() {
        String open = published();
        answer(open, "asn-1", 1, 2);
        String closed = publish("kunci-001", SURVEY);
        answer(closed, "asn-1", 2, 1);
        move(closed, "closing", Role.BKPSDM);
        revise(open, "asn-1");
        save(publish("kunci-002", SURVEY), "asn-1", "{\"answers\":{\"aduan\":1}}", "if-none-match", "*");
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), cloud.deliver("onEvents", ERASED));
        }
        relayed();
        assertEquals(0, gaps("asn-1").size());
        assertFalse(cloud.contents("TABLE").contains("RESPONSES"), cloud.contents("TABLE"));
        assertFalse(cloud.contents("TABLE").contains("EVIDENCE#"));
        assertNotEquals(201, answer(open, "asn-1", 1, 1).status());
    }

    @Test
    void that_who_is_erased_took_part_in_anonymous_surveys_is_gone_and_of_others_stays() {
        Participations participations = Participations.in(cloud.database("TABLE"));
        for (String asn : List.of("asn-1", "asn-2")) {
            for (String survey : List.of("1", "2")) {
                participations.enter(Participation.of(new AsnId(asn),
                        new Poll("00000000-0000-4000-8000-00000000000" + survey, Poll.FIRST, 3), new byte[]{1}));
            }
        }
        cloud.deliver("onEvents", ERASED);
        cloud.deliver("onEvents", ERASED);
        List<String> left = cloud.database("TABLE").scan(Part.class, "PARTICIPATION#", 100, Optional.empty()).items()
                .stream().map(Part::sk).toList();
        assertEquals(List.of("asn-2", "asn-2"), left);
    }

    /** Whose part it is. */
    public record Part(String pk, String sk) {}

    @Test
    void what_others_answered_stays() {
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-3", "dishub"))));
        String survey = published();
        answer(survey, "asn-1", 1, 2);
        answer(survey, "asn-3", 1, 2);
        cloud.deliver("onEvents", ERASED);
        assertTrue(gaps("asn-3").size() > 0);
    }

    @Test
    void an_event_of_before_that_comes_late_brings_nobody_back() {
        cloud.deliver("onEvents", ERASED, new PeopleChanged(List.of(person("asn-1", 4, PositionKind.PELAKSANA))));
        assertNotEquals(201, answer(published(), "asn-1", 1, 1).status());
    }

    private void relayed() {
        var database = cloud.database("TABLE");
        OutboxItem.shards().forEach(shard -> database.query(OutboxItem.class, shard, "")
                .forEach(row -> database.delete(row.pk(), row.sk())));
    }
}
