package id.tumbuh.workforce.model;

/** Why a person's data is deleted: UU 27/2022 Pasal 43 ayat (1) huruf a to d, in its order. */
public enum ErasureReason {
    NO_LONGER_NEEDED, CONSENT_WITHDRAWN, REQUESTED, UNLAWFUL
}
