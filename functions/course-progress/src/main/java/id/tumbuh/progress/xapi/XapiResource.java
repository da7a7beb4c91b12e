package id.tumbuh.progress.xapi;

import id.tumbuh.runtime.http.HttpAnswer;

/** One of the resources below /xapi. */
@FunctionalInterface
interface XapiResource {

    /** @throws id.tumbuh.runtime.http.ProblemException for what is refused */
    HttpAnswer serve(XapiRequest request);
}
