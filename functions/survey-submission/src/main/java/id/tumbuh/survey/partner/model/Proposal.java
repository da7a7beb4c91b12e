package id.tumbuh.survey.partner.model;

import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.ProficiencyLevel;

/** A course that an institution would give. */
public record Proposal(String title, LessonHours lessonHours, ProficiencyLevel reaches) {}
