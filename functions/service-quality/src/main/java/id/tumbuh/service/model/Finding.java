package id.tumbuh.service.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import java.util.Optional;

/**
 * What a complaint shows by the policy of its day: the department, the competency where its category stands for one, and how
 * many such complaints raise a need.
 */
public record Finding(DepartmentCode department, Optional<CompetencyCode> competency, int threshold) {}
