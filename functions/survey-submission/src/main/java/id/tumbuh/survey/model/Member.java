package id.tumbuh.survey.model;

/** A person of a department, as those see them who remind them. */
public record Member(String name, Person person) {}
