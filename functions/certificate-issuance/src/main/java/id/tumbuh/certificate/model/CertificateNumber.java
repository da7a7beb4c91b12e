package id.tumbuh.certificate.model;

/** The number of a certificate, such as 800.2/000123/BKPSDM/2026: counted within the year, without a gap. */
public record CertificateNumber(int year, long sequence) {

    public CertificateNumber next() {
        return new CertificateNumber(year, sequence + 1);
    }

    @Override
    public String toString() {
        return "800.2/%06d/BKPSDM/%d".formatted(sequence, year);
    }
}
