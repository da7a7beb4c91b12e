package id.tumbuh.progress.model.xapi;

import id.tumbuh.shared.AsnId;

/**
 * Who may read and write documents, and ask about agents and activities. A person has to do with what is about themselves, a
 * courseware that is bound to activities with what is about these.
 */
public record DocumentAccess(CityAccounts accounts) {

    public boolean mayRead(Speaker speaker, DocumentContext context) {
        return speaker.mayRead() && switch (speaker) {
            case Speaker.Courseware courseware -> concerns(courseware, context);
            case Speaker.Person person -> context instanceof DocumentContext.ActivityProfile || own(person, context);
        };
    }

    public boolean mayWrite(Speaker speaker, DocumentContext context) {
        return speaker.mayWrite() && switch (speaker) {
            case Speaker.Courseware courseware -> concerns(courseware, context);
            case Speaker.Person person -> own(person, context);
        };
    }

    public boolean mayAskAbout(Speaker speaker, AgentId agent) {
        return speaker.mayRead() && switch (speaker) {
            case Speaker.Courseware courseware -> true;
            case Speaker.Person(AsnId asn) -> agent.equals(accounts.agentOf(asn));
        };
    }

    public boolean mayAskAbout(Speaker speaker, String activityId) {
        return speaker.mayRead() && switch (speaker) {
            case Speaker.Courseware courseware -> courseware.owns(activityId);
            case Speaker.Person person -> true;
        };
    }

    private static boolean concerns(Speaker.Courseware courseware, DocumentContext context) {
        return switch (context) {
            case DocumentContext.State state -> courseware.owns(state.activityId());
            case DocumentContext.ActivityProfile profile -> courseware.owns(profile.activityId());
            // of no activity, and so of none that a bound key has to do with
            case DocumentContext.AgentProfile profile -> courseware.activities().isEmpty();
        };
    }

    private boolean own(Speaker.Person person, DocumentContext context) {
        return switch (context) {
            case DocumentContext.State state -> state.agent().equals(accounts.agentOf(person.asn()));
            case DocumentContext.AgentProfile profile -> profile.agent().equals(accounts.agentOf(person.asn()));
            case DocumentContext.ActivityProfile profile -> false;
        };
    }
}
