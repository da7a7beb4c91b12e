package id.tumbuh.survey;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;

/** The HTTP edge of publishing and closing surveys, which belong to functions with a role of their own. */
final class MoveHttp {

    private final ManageSurveys manage;

    MoveHttp(ManageSurveys manage) {
        this.manage = manage;
    }

    HttpAnswer publish(HttpRequest request) {
        return ManagedHttp.answer(200, manage.publish(request.requireCaller(), request.pathParameter("surveyId"),
                request.preconditions(), request.receivedAt()));
    }

    HttpAnswer close(HttpRequest request) {
        return ManagedHttp.answer(200, manage.close(request.requireCaller(), request.pathParameter("surveyId"),
                request.receivedAt()));
    }
}
