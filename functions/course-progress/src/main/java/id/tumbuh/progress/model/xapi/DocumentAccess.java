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

    /** Which right is missing where it may not be: to read or to write, or to have to do with this. */
    public Denied denied(Speaker speaker, DocumentContext context, boolean writes) {
        if (writes ? !speaker.mayWrite() : !speaker.mayRead()) {
            return writes ? Denied.WRITING : Denied.READING;
        }
        return switch (context) {
            case DocumentContext.State state when speaker instanceof Speaker.Person -> Denied.AGENT;
            case DocumentContext.State state -> Denied.ACTIVITY;
            case DocumentContext.ActivityProfile profile when speaker instanceof Speaker.Person -> Denied.PROFILE;
            case DocumentContext.ActivityProfile profile -> Denied.ACTIVITY;
            case DocumentContext.AgentProfile profile when speaker instanceof Speaker.Person -> Denied.AGENT;
            case DocumentContext.AgentProfile profile -> Denied.AGENT_OF_BOUND;
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
