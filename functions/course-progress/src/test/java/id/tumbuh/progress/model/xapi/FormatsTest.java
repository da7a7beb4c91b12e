package id.tumbuh.progress.model.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that single values have: each is tried with what is one and with what nearly is. */
class FormatsTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/", "https://example.com", "urn:uuid:1",
            "tag:adlnet.gov,2013:expapi:0.9",
            "http://user:pw@example.com:8080/a/b;c?d=e/f?g#h/i?j", "http://example.com/فعل/خواندن", "mailto:a@b.c",
            "http://[2001:db8::1]:80/x", "x-y+z.1:a", "http://example.com/a%20b", "http://例え.jp/𝒳", "a:?\uE000",
            "file:///etc"})
    void an_iri_has_a_scheme_and_characters_of_iris(String iri) {
        assertTrue(Iri.isValid(iri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "example.com/a", "//example.com/a", "/a", "#a", "1a:b", "a_b:c", ":a", "http://",
            "http:", "https:///a", "http://:80", "http://example.com/a b", "http://example.com/a%2",
            "http://example.com/%zz",
            "http://example.com/<a>", "http://example.com/a\"b", "http://example.com/a\\b", "http://example.com/{a}",
            "http://example.com/a|b", "http://example.com/^", "http://example.com/`", "http://example.com/[a]",
            "http://a#b#c", "http://example.com:8a/", "http://[::1", "http://[::g]/", "http://[]/", "http://a\u0000b",
            "http://example.com/\n", "http://example.com/\uE000", "http://example.com/\uFFFE", "http://a/\uD800",
            "ab=c://example.com"})
    void an_iri_without_a_scheme_or_with_other_characters_is_none(String text) {
        assertFalse(Iri.isValid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@b", "mailto:ani.b+c@example.co.id", "mailto:o'hara@example.com",
            "mailto:a%22b@example.com", "mailto:ani@例え.jp", "mailto:a@[127.0.0.1]"})
    void an_mbox_is_one_address_behind_mailto(String text) {
        assertTrue(Mailto.isValid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mailto:", "mailto:a", "mailto:@b", "mailto:a@", "a@b.c", "Mailto:a@b.c",
            "mailto:a b@c.d",
            "mailto:a@b@c", "mailto:a@b,c@d", "mailto:a@b?subject=c", "mailto:.a@b", "mailto:a.@b", "mailto:a..b@c",
            "mailto:a@.b", "mailto:a@b.", "mailto:a@b..c", "mailto:a@-b.c", "mailto:a@b-.c", "mailto:a%2@b",
            "mailto://a@b.c", "mailto:<a@b.c>", "http:a@b.c"})
    void an_mbox_with_no_address_or_with_more_behind_it_is_none(String text) {
        assertFalse(Mailto.isValid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ID", "jv", "tlh", "en-US", "zh-Hans", "zh-Hant-TW", "es-419", "sl-rozaj-biske",
            "de-1996",
            "de-CH-1901", "sl-IT-nedis", "zh-cmn-Hans-CN", "zh-yue-HK", "x-whatever", "en-x-a-b", "de-a-value",
            "en-a-aaa-b-ccc-x-xyz", "i-klingon", "en-GB-oed", "sgn-BE-FR", "abcd", "abcdefgh", "und"})
    void a_language_tag_is_in_the_form_of_its_rfc(String tag) {
        assertTrue(LanguageTags.isValid(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a-DE", "de-419-DE", "ar-a-aaa-b-bbb-a-ccc", "a12345", "abcdefghi", "en_US", "en-",
            "-en", "en--US", "en-a", "en-x", "x", "x-", "x-abcdefghi", "de-1901-1901", "en-US-Latn", "1", "e1", "id ID",
            "i-none", "\u212Ao", "zh-cmn-yue-hak-nan", "é", "en-abcdefghi"})
    void a_language_tag_of_another_form_is_none(String tag) {
        assertFalse(LanguageTags.isValid(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3Y1M29DT4H35M59.14S", "PT16559.14S", "P3Y", "P4W", "PT0S", "P0.5Y", "PT1,5H", "P1DT1S",
            "P1Y2D", "PT1H1S", "P1.5W", "P1M", "PT1M", "PT1H0M0S", "P1DT12H36M0.12567S", "P0001Y"})
    void a_duration_has_its_parts_in_order(String text) {
        assertTrue(Durations.isValid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1", "1D", "P1DT", "P4W1D", "P1D4W", "P1YT", "PT1D", "P1H", "P1S", "P1D1M",
            "P1M1Y",
            "P1Y1Y", "PT1S1M", "P1.5Y1M", "P0.5DT1H", "P.5D", "P1.D", "P-1D", "-P1D", "+P1D", "p1d", "P1d", "PT1H ",
            "P0003-06-04T12:30:05", "P00030604T123005", "P1W2W", "PT1W", "P1YT1H1", "PTT1S", "P1D/P1D", "PT１S"})
    void a_duration_that_mixes_weeks_or_has_no_parts_is_none(String text) {
        assertFalse(Durations.isValid(text));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-18T05:32:34Z, 2026-05-18T05:32:34Z", "2026-05-18T05:32:34.804+07:00, 2026-05-17T22:32:34.804Z",
            "2026-05-18T05:32:34.123456789-00:30, 2026-05-18T06:02:34.123456789Z",
            "2026-05-18t05:32:34z, 2026-05-18T05:32:34Z",
            "2026-05-18T05:32:34.1234567899Z, 2026-05-18T05:32:34.123456789Z",
            "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z", "1960-12-31T23:59:60Z, 1961-01-01T00:00:00Z",
            "2016-12-31T18:59:60-05:00, 2017-01-01T00:00:00Z",
            "2024-02-29T00:00:00+00:00, 2024-02-29T00:00:00Z", "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z"})
    void a_time_of_rfc_3339_is_read_to_the_nanosecond_in_both_versions(String text, Instant instant) {
        assertEquals(Optional.of(instant), Timestamps.parse(text, XapiVersion.V2));
        assertEquals(Optional.of(instant), Timestamps.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-18T05:32:34, 2026-05-18T05:32:34Z", "2026-05-18T05:32Z, 2026-05-18T05:32:00Z",
            "20260518T053234Z, 2026-05-18T05:32:34Z", "20260518T053234.5+0700, 2026-05-17T22:32:34.5Z",
            "20260518T0532, 2026-05-18T05:32:00Z", "2026-05-18T05:32:34+07, 2026-05-17T22:32:34Z",
            "2026-05-18T05:32:34+0700, 2026-05-17T22:32:34Z", "'2026-05-18T05:32:34,5Z', 2026-05-18T05:32:34.5Z",
            "2026-05-18T24:00:00Z, 2026-05-19T00:00:00Z"})
    void other_forms_of_iso_8601_are_for_1_0_3_alone(String text, Instant instant) {
        assertEquals(Optional.of(instant), Timestamps.parse(text, XapiVersion.V1));
        assertEquals(Optional.empty(), Timestamps.parse(text, XapiVersion.V2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-05-18", "05:32:34Z", "2026-05-18 05:32:34Z", "2026-13-01T00:00:00Z",
            "2026-02-29T00:00:00Z", "2026-05-18T25:00:00Z", "2026-05-18T24:00:01Z", "2026-05-18T05:60:00Z",
            "2026-05-18T05:32:61Z", "2026-05-18T05:32:60Z", "2026-05-18T05:32:34-00:00", "2026-05-18T05:32:34-0000",
            "2026-05-18T05:32:34-00", "2026-05-18T05:32:34+24:00", "2026-05-18T05:32:34+07:60", "2026-05-18T05:32:34.Z",
            "2026-05-18T05:32:34ZZ", "2026-05-18T05:32:34+", "2026-05-18T05:32:34+7", "26-05-18T05:32:34Z",
            "+2026-05-18T05:32:34Z", "0000-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "kemarin",
            "2026-05-18T05:32:34 Z", "２026-05-18T05:32:34Z"})
    void what_is_no_time_or_has_minus_zero_as_its_offset_is_refused_in_both_versions(String text) {
        assertEquals(Optional.empty(), Timestamps.parse(text, XapiVersion.V1));
        assertEquals(Optional.empty(), Timestamps.parse(text, XapiVersion.V2));
    }

    @Test
    void the_server_writes_times_to_the_millisecond_or_finer() {
        assertEquals("2026-05-18T05:32:34.000Z", Timestamps.text(Instant.parse("2026-05-18T05:32:34Z")));
        assertEquals("2026-05-18T05:32:34.123456Z", Timestamps.text(Instant.parse("2026-05-18T05:32:34.123456Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "6690E6C9-3EF0-4ED3-8B37-7F3964730BEE",
            "12345678-1234-5678-1234-567812345678"})
    void a_uuid_is_of_any_variant(String text) {
        assertTrue(Uuids.isValid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6690e6c93ef04ed38b377f3964730bee", "{6690e6c9-3ef0-4ed3-8b37-7f3964730bee}",
            "1-1-1-1-1",
            "6690e6c9-3ef0-4ed3-8b37-7f3964730beg", "6690e6c9-3ef0-4ed3-8b37-7f3964730bee ",
            "urn:uuid:6690e6c9-3ef0-4ed3-8b37-7f3964730bee"})
    void a_uuid_in_another_form_is_none(String text) {
        assertFalse(Uuids.isValid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/vnd.a+json", "text/plain;charset=utf-8",
            "text/plain; charset=\"utf-8\" ; b=\"a\\\"b\""})
    void a_media_type_has_a_type_a_subtype_and_parameters(String text) {
        assertTrue(MediaTypes.isValid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text/", "/plain", "text/plain/x", "text plain", "text/plain;", "text/plain;a",
            "text/plain;a=", "text/plain;a=\"b", "text/plain; =b", "tëxt/plain"})
    void a_media_type_without_a_subtype_or_with_half_a_parameter_is_none(String text) {
        assertFalse(MediaTypes.isValid(text));
    }
}
