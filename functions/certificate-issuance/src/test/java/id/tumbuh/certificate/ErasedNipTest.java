package id.tumbuh.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.KeyPair;
import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.event.CourseCompleted;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of somebody who was erased: nothing that any secret of ours opens. */
class ErasedNipTest {

    private static final String ERASED = "198703142010012001";
    private static final String OTHER = "199011052015031002";
    private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9._-]{40,}");
    private static final Map<String, String> BOTH = Map.of("NIP_KEYS", "BA", "NIP_ENCRYPTION_KEY_B", "kunci-baru");

    private TestCloud cloud;

    @BeforeEach
    void twoPeopleWithACertificateEach() {
        cloud = TestCloud.start(CertificateFunctions.class, Map.of("PUBLIC_URL", "https://tumbuh.example",
                "NIP_ENCRYPTION_KEY", "kunci", "CERTIFICATE_KEY", "rahasia", "SIGNATORY_NAME", "Dra. Contoh",
                "SIGNATORY_POSITION", "Kepala BKPSDM"), "TABLE");
        cloud.deliver("onEvents", changed("asn-1", ERASED, 1), changed("asn-2", OTHER, 1));
        cloud.deliver("onEvents", completed("asn-1"), completed("asn-2"));
        assertEquals(List.of(ERASED, ERASED, OTHER, OTHER), nips());
    }

    @Test
    void neither_the_tombstone_nor_a_certificate_holds_the_nip_of_who_is_erased() {
        cloud.deliver("onEvents", new PersonErased(new AsnId("asn-1"), 2));
        assertEquals(List.of(OTHER, OTHER), nips());
    }

    @Test
    void what_comes_late_does_not_bring_the_nip_back() {
        cloud.deliver("onEvents", new PersonErased(new AsnId("asn-1"), 3));
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), cloud.deliver("onEvents", changed("asn-1", ERASED, 1), changed("asn-1", ERASED, 2),
                    completed("asn-1"), new PersonErased(new AsnId("asn-1"), 3)));
        }
        assertEquals(List.of(OTHER, OTHER), nips());
    }

    @Test
    void a_nip_that_was_resealed_before_goes_too_and_a_resealing_after_finds_none() {
        TestCloud writing = cloud.with(BOTH);
        writing.operate("resealNips", "{}");
        writing.deliver("onEvents", new PersonErased(new AsnId("asn-1"), 2));
        writing.operate("resealNips", "{}");
        assertEquals(List.of(OTHER, OTHER), nips());
    }

    /** Every NIP that the table holds in a form which a secret of ours opens, sorted. */
    private List<String> nips() {
        Sealer sealer = new Sealer(new KeyPair("kunci-baru", Optional.of("kunci")));
        return SEALED.matcher(cloud.contents("TABLE")).results().flatMap(word -> opened(sealer, word.group()).stream())
                .sorted().toList();
    }

    private static Optional<String> opened(Sealer sealer, String word) {
        try {
            return Optional.of(sealer.open(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PeopleChanged changed(String asn, String nip, long version) {
        return new PeopleChanged(List.of(new PeopleChanged.Person(new AsnId(asn), version, "Nama",
                new DepartmentCode("dishub"), "Pengelola Layanan", PositionKind.PELAKSANA, Employment.PNS, "", true,
                true, new Sealer("kunci").seal(nip))));
    }

    private CourseCompleted completed(String asn) {
        return new CourseCompleted(new AsnId(asn), new CourseId("literasi-ai"), 1,
                new LocalizedText("Literasi AI", "AI literacy"), new LessonHours(4), "BPSDM Komdigi", List.of(),
                cloud.clock().instant());
    }
}
