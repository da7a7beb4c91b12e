package id.tumbuh.certificate.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void what_is_markup_is_escaped_and_what_xml_can_not_carry_is_left_out() {
        assertEquals("a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;", Markup.escaped("a<b> & \"c\" 'd'"));
        assertEquals("Sri Rahayu", Markup.escaped("S\u0000r\u0001i \ud83dRah\ude00ayu\ufffe\uffff\u001f"));
        assertEquals("Đorđe \ud83d\ude00\t\n", Markup.escaped("Đorđe \ud83d\ude00\t\n"));
    }
}
