package id.tumbuh.survey.partner.model;

import id.tumbuh.shared.AsnId;
import java.util.Optional;

/** Who speaks: for an institution, or for BKPSDM where there is none. The id is kept, and shown to nobody. */
public record Author(AsnId subject, Optional<String> institution) {}
