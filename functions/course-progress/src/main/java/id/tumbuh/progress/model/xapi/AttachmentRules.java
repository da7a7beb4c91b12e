package id.tumbuh.progress.model.xapi;

import java.util.Set;

/** What the head of an attachment must be (xAPI 1.0.3 Data 2.4.11). */
final class AttachmentRules {

    private static final Set<String> ATTACHMENT = Set.of("usageType", "display", "description", "contentType", "length",
            "sha2", "fileUrl");

    private AttachmentRules() {}

    static void check(Part attachment) {
        attachment.only(ATTACHMENT);
        attachment.required("usageType", "display", "contentType", "length", "sha2");
        attachment.text("usageType", Wrong.IRI, Iri::isValid);
        attachment.object("display", MapRules::language);
        attachment.object("description", MapRules::language);
        attachment.text("contentType", Wrong.MEDIA_TYPE, MediaTypes::isValid);
        attachment.ask("length", Wrong.LENGTH, Numbers::isLength);
        attachment.text("sha2", Wrong.SHA2, text -> Hex.isValid(text, 56, 64, 96, 128));
        attachment.text("fileUrl", Wrong.IRI, Iri::isValid);
    }
}
