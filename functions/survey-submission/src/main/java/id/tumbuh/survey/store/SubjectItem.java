package id.tumbuh.survey.store;

import id.tumbuh.shared.AsnId;

/** That somebody was rated in a review, and whether the ratings are aggregated: then no more are taken. */
record SubjectItem(String pk, String sk, boolean aggregated) {

    static final String PREFIX = ResponseItem.ALL + "_SUBJECT#";

    static String pk(String surveyId) {
        return PREFIX + surveyId;
    }

    static SubjectItem of(String surveyId, AsnId subject, boolean aggregated) {
        return new SubjectItem(pk(surveyId), subject.value(), aggregated);
    }

    String surveyId() {
        return pk.substring(PREFIX.length());
    }
}
