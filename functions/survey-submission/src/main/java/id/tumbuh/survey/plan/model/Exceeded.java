package id.tumbuh.survey.plan.model;

/** More lesson hours in a year than PPPK are to have: nobody is kept from it, but told. @param most how many they are to have */
public record Exceeded(int lessonHours, int most, String legalBasis) {}
