package id.tumbuh.catalogue.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.time.Instant;

/** A person's place in a course. */
public record Enrolment(AsnId asn, CourseId course, int courseVersion, Instant enrolledAt) {}
