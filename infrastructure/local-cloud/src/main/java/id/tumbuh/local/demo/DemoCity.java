package id.tumbuh.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A fictitious city of ASN, the same for the same seed: nobody in it exists. The first people are the demo person of each
 * role, who all work in Dishub but the one of BKPSDM.
 */
public final class DemoCity {

    /** The city's departments: code and name. */
    public record Department(String code, String name) {}

    public static final List<Department> DEPARTMENTS = List.of(new Department("bkpsdm", "BKPSDM"),
            new Department("diskominfo-sp", "Diskominfo SP"), new Department("dishub", "Dishub"),
            new Department("dpupr", "DPUPR"), new Department("satpol-pp", "Satpol PP"),
            new Department("dinas-sosial", "Dinas Sosial"), new Department("dlh", "DLH"),
            new Department("dpmptsp", "DPMPTSP"), new Department("disdukcapil", "Disdukcapil"),
            new Department("dinas-tenaga-kerja", "Dinas Tenaga Kerja"),
            new Department("dinas-pendidikan", "Dinas Pendidikan"),
            new Department("dinas-kesehatan", "Dinas Kesehatan"),
            new Department("brida", "BRIDA"), new Department("setda", "Setda"),
            new Department("inspektorat", "Inspektorat"), new Department("kecamatan-laweyan", "Kecamatan Laweyan"),
            new Department("kecamatan-serengan", "Kecamatan Serengan"),
            new Department("kecamatan-pasar-kliwon", "Kecamatan Pasar Kliwon"),
            new Department("kecamatan-jebres", "Kecamatan Jebres"),
            new Department("kecamatan-banjarsari", "Kecamatan Banjarsari"));

    private static final String HEADER = "subject,nip,name,department,position,positionKind,superior,eligible\n";
    private static final List<String> FIRST = List.of("Sri", "Budi", "Dewi", "Agus", "Rina", "Joko", "Wahyu", "Endang",
            "Bambang", "Siti", "Eko", "Ratna", "Dwi", "Tri", "Yuli", "Hendra", "Lestari", "Anang", "Fitri", "Galih",
            "Indah", "Krisna", "Laras", "Mulyono", "Nur", "Puji", "Retno", "Slamet", "Tuti", "Umar", "Vina", "Yanto");
    private static final List<String> LAST = List.of("Wibowo", "Santoso", "Handayani", "Purnomo", "Rahayu", "Saputra",
            "Hartono", "Wulandari", "Nugroho", "Susanti", "Prasetyo", "Kusuma", "Utami", "Setiawan", "Widodo",
            "Anggraini", "Suryani", "Hidayat", "Mahendra", "Kartika", "Pratama", "Sulistyo", "Astuti", "Raharjo");
    private static final List<String> KINDS = List.of("PELAKSANA", "PELAKSANA", "PELAKSANA", "PELAKSANA", "PELAKSANA",
            "FUNGSIONAL_TERAMPIL", "FUNGSIONAL_MAHIR", "FUNGSIONAL_AHLI_PERTAMA", "FUNGSIONAL_AHLI_PERTAMA",
            "FUNGSIONAL_AHLI_MUDA", "PENGAWAS", "FUNGSIONAL_AHLI_MADYA");

    private final Random random;
    private int sequence;

    public DemoCity(long seed) {
        this.random = new Random(seed);
    }

    /** The subject of the demo person of a role. */
    public static String subjectOf(String role) {
        return "demo-" + role;
    }

    /** The registry's export of so many people, at least 20 more than the demo people, as CSV. */
    public String registry(int people) {
        List<String> lines = new ArrayList<>();
        String chief = subjectOf("atasan");
        lines.add(line(chief, "dishub", "PENGAWAS", ""));
        lines.add(line(subjectOf("asn"), "dishub", "FUNGSIONAL_AHLI_PERTAMA", chief));
        lines.add(line(subjectOf("admin-opd"), "dishub", "PELAKSANA", chief));
        lines.add(line(subjectOf("bkpsdm"), "bkpsdm", "PENGAWAS", ""));
        lines.add(line(subjectOf("penilai"), "brida", "FUNGSIONAL_AHLI_MUDA", ""));
        lines.add(line(subjectOf("auditor"), "inspektorat", "FUNGSIONAL_AHLI_MUDA", ""));
        DEPARTMENTS.forEach(d -> lines.add(line("kepala-" + d.code(), d.code(), "PIMPINAN_TINGGI_PRATAMA", "")));
        while (lines.size() < people) {
            String department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())).code();
            lines.add(line("asn-%06d".formatted(lines.size()), department, any(KINDS), "kepala-" + department));
        }
        return HEADER + String.join("\n", lines) + "\n";
    }

    private String line(String subject, String department, String kind, String superior) {
        boolean demo = subject.startsWith("demo-");
        return String.join(",", subject, nip(), any(FIRST) + " " + any(LAST), department, position(kind), kind,
                superior,
                demo || random.nextInt(25) > 0 ? "ya" : "tidak");
    }

    private static String position(String kind) {
        return switch (kind) {
            case "PELAKSANA" -> "Pengelola Layanan";
            case "PENGAWAS" -> "Kepala Subbagian";
            case "PIMPINAN_TINGGI_PRATAMA" -> "Kepala Dinas";
            default -> "Pranata Komputer " + kind.substring("FUNGSIONAL_".length()).toLowerCase().replace('_', ' ');
        };
    }

    /** A NIP that is right in shape and unique in this city: its sequence counts up, the birth day turns with it. */
    private String nip() {
        int n = sequence++;
        int born = 1968 + random.nextInt(32);
        String birth = "%d%02d%02d".formatted(born, 1 + n / 28 % 12, 1 + n % 28);
        boolean contract = random.nextInt(4) == 0;
        String appointed = contract
                ? "%d%d".formatted(2021 + random.nextInt(5), 21 + random.nextInt(9))
                : "%d%02d".formatted(born + 24, 1 + random.nextInt(12));
        return birth + appointed + (1 + random.nextInt(2)) + "%03d".formatted(1 + n % 999);
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
