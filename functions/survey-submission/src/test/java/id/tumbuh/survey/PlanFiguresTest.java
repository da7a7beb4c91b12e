package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PlanApproved;
import id.tumbuh.survey.plan.PlanRoom;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Prints what the plan of a whole city costs to read; how much is asserted nowhere. */
class PlanFiguresTest extends PlanCity {

    @Test
    void forty_departments_of_thirty_courses_and_thirty_competencies_over_five_years() {
        PlanRoom room = PlanRoom.in(cloud.database("TABLE"));
        IntStream.rangeClosed(2026, 2030).forEach(year -> IntStream.range(0, 40).forEach(department -> room
                .take(new PlanApproved(new AsnId("p-" + department), year, 1, new DepartmentCode("opd-" + department),
                        IntStream.range(0, 30).mapToObj(i -> new PlanApproved.Course(
                                new CourseId("kursus-tentang-pelayanan-" + i), new LessonHours(4))).toList(),
                        IntStream.range(0, 30).mapToObj(i -> new PlanApproved.Closing(new CompetencyCode("T" + i), 1))
                                .toList(),
                        cloud.clock().instant()))));
        var read = DynamoLocal.get().client().query(query -> query.tableName(cloud.table("TABLE")).consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("HCDP")))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        long start = System.nanoTime();
        int bytes = cloud.http("GET /hcdp").as("b-1", Role.BKPSDM).query("from", "2026").query("to", "2030").call()
                .body().length;
        System.out.printf(
                "the plans of 40 departments over 5 years: %.1f read units, %.0f ms with all groups withheld, "
                        + "%d bytes%n",
                read.consumedCapacity().capacityUnits(), (System.nanoTime() - start) / 1e6, bytes);
        assertEquals(200, read.count());
    }
}
