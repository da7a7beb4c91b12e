package id.tumbuh.local.services;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.template.CloudTemplate.BucketSpec;
import id.tumbuh.local.template.CloudTemplate.QueueSpec;
import id.tumbuh.local.template.CloudTemplate.SecretSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local services, as the template's resources need them. */
class ServicesTest {

    @Test
    void a_message_that_is_never_deleted_ends_in_the_dead_letter_queue() throws Exception {
        QueueSpec dead = new QueueSpec("Dead", "Dead", "arn:aws:sqs:r:0:Dead", 30, 3600, 0, "", 0);
        QueueSpec queue = new QueueSpec("Queue", "Queue", "arn:aws:sqs:r:0:Queue", 0, 3600, 0, dead.arn(), 2);
        try (QueueServer queues = new QueueServer(Optional.empty())) {
            queues.create(List.of(queue, dead));
            String url = queues.queues().urls().get(queue.arn());
            queues.client().send(url, "poison");
            Instant end = Instant.now().plus(Duration.ofSeconds(20));
            while (queues.queues().messages(dead.arn()) == 0 && Instant.now().isBefore(end)) {
                queues.client().receive(url, 10, 0, 0);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            assertEquals(1, queues.queues().messages(dead.arn()));
            assertEquals("poison",
                    queues.client().receive(queues.queues().urls().get(dead.arn()), 1, 1, 30).getFirst().body());
            assertEquals(0, queues.queues().messages(queue.arn()));
        }
    }

    @Test
    void messages_in_a_folder_come_back_with_how_often_they_were_received(@TempDir Path folder) throws Exception {
        QueueSpec dead = new QueueSpec("Dead", "Dead", "arn:aws:sqs:r:0:Dead", 30, 3600, 0, "", 0);
        QueueSpec queue = new QueueSpec("Queue", "Queue", "arn:aws:sqs:r:0:Queue", 0, 3600, 0, dead.arn(), 3);
        try (QueueServer queues = new QueueServer(Optional.of(folder))) {
            queues.create(List.of(queue, dead));
            String url = queues.queues().urls().get(queue.arn());
            queues.client().send(url, "deleted");
            queues.client().delete(url, queues.client().receive(url, 1, 1, 30).getFirst().receiptHandle());
            queues.client().send(url, "kept");
            assertEquals(1, queues.client().receive(url, 10, 1, 0).size());
        }
        QueueSpec changed = new QueueSpec("Queue", "Queue", "arn:aws:sqs:r:0:Queue", 45, 3600, 0, dead.arn(), 3);
        try (QueueServer queues = new QueueServer(Optional.of(folder))) {
            queues.create(List.of(changed, dead));
            String url = queues.queues().urls().get(queue.arn());
            assertEquals("45", queues.client().attributes(url).get("VisibilityTimeout"));
            var messages = queues.client().receive(url, 10, 1, 30);
            assertEquals(List.of("kept"), messages.stream().map(SqsClient.Message::body).toList());
            assertEquals("2", messages.getFirst().attributes().get("ApproximateReceiveCount"));
        }
    }

    @Test
    void a_message_that_was_taken_survives_the_end_of_its_process(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SuddenEnd.class.getName(), folder.toString()).inheritIO().start();
        assertEquals(SuddenEnd.EXIT, process.waitFor());
        try (QueueServer queues = new QueueServer(Optional.of(folder))) {
            queues.create(List.of(SuddenEnd.QUEUE));
            String url = queues.queues().urls().get(SuddenEnd.QUEUE.arn());
            assertEquals(List.of("taken"),
                    queues.client().receive(url, 10, 1, 30).stream().map(SqsClient.Message::body).toList());
        }
    }

    @Test
    void dead_letters_that_were_sent_back_are_tried_anew_even_after_a_new_start(@TempDir Path folder)
            throws Exception {
        QueueSpec dead = new QueueSpec("Dead", "Dead", "arn:aws:sqs:r:0:Dead", 30, 3600, 0, "", 0);
        QueueSpec queue = new QueueSpec("Queue", "Queue", "arn:aws:sqs:r:0:Queue", 0, 3600, 0, dead.arn(), 1);
        try (QueueServer queues = new QueueServer(Optional.of(folder))) {
            queues.create(List.of(queue, dead));
            SqsClient sqs = queues.client();
            String url = queues.queues().urls().get(queue.arn());
            String deadUrl = queues.queues().urls().get(dead.arn());
            sqs.send(url, "poison");
            await().until(() -> sqs.receive(url, 10, 0, 0).isEmpty() && queues.queues().messages(dead.arn()) == 1);
            sqs.changeVisibility(deadUrl, sqs.receive(deadUrl, 1, 1, 600).getFirst().receiptHandle(), 0);
            assertEquals(new Queues.Depth(1, 0), queues.queues().depth(dead.arn()));
            sqs.startMove(sqs.attributes(deadUrl).get("QueueArn"), sqs.attributes(url).get("QueueArn"));
            await().until(
                    () -> queues.queues().messages(dead.arn()) == 0 && queues.queues().messages(queue.arn()) == 1);
        }
        try (QueueServer queues = new QueueServer(Optional.of(folder))) {
            queues.create(List.of(queue, dead));
            assertEquals(0, queues.queues().messages(dead.arn()));
            var message = queues.client().receive(queues.queues().urls().get(queue.arn()), 10, 1, 30).getFirst();
            assertEquals("poison", message.body());
            assertEquals("1", message.attributes().get("ApproximateReceiveCount"));
        }
    }

    @Test
    void what_a_stream_gave_up_is_an_object_in_the_bucket() throws IOException {
        byte[] record = """
                {"requestContext":{"functionArn":"arn:aws:lambda:r:0:function:SurveyRelay"},
                "DDBStreamBatchInfo":{"shardId":"shard-1"},"timestamp":"2026-11-24T02:00:00Z","payload":"p"}"""
                .getBytes(StandardCharsets.UTF_8);
        try (ObjectServer objects = new ObjectServer(Optional.empty())) {
            objects.create(List.of(new BucketSpec("FailureBucket", "failurebucket", "arn:aws:s3:::failurebucket")));
            objects.buckets().onFailure().put("arn:aws:s3:::failurebucket", record);
            var kept = objects.buckets().client().listObjectsV2(list -> list.bucket("failurebucket")).contents();
            assertEquals(1, kept.size());
            assertTrue(kept.getFirst().key().startsWith("aws/lambda/SurveyRelay/shard-1/2026/11/24/"));
            assertEquals(new String(record, StandardCharsets.UTF_8), objects.buckets().client().getObjectAsBytes(
                    get -> get.bucket("failurebucket").key(kept.getFirst().key())).asUtf8String());
        }
    }

    @Test
    void objects_in_a_folder_are_there_after_a_new_start(@TempDir Path folder) {
        List<BucketSpec> buckets = List.of(new BucketSpec("Kept", "kept", "arn:aws:s3:::kept"));
        try (ObjectServer objects = new ObjectServer(Optional.of(folder))) {
            objects.create(buckets);
            objects.buckets().client().putObject(put -> put.bucket("kept").key("a/b"),
                    software.amazon.awssdk.core.sync.RequestBody.fromString("c"));
        }
        try (ObjectServer objects = new ObjectServer(Optional.of(folder))) {
            objects.create(buckets);
            assertEquals("c",
                    objects.buckets().client().getObjectAsBytes(get -> get.bucket("kept").key("a/b")).asUtf8String());
        }
    }

    @Test
    void a_secret_is_letters_and_digits_and_stays_the_same_in_a_folder_that_only_its_owner_reads(@TempDir Path folder)
            throws IOException {
        SecretSpec spec = new SecretSpec("LrsSecret", "LrsSecret", 44);
        String value = new SecretStore(Optional.of(folder)).value(spec);
        assertTrue(value.matches("[A-Za-z0-9]{44}"));
        assertEquals(value, new SecretStore(Optional.of(folder)).value(spec));
        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("LrsSecret"))));
        assertNotEquals(value, new SecretStore(Optional.empty()).value(spec));
    }
}
