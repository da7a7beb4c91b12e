package id.tumbuh.certificate.model;

/** Who signs certificates for the city, by name and position. */
public record Signatory(String name, String position) {}
