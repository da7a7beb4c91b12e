package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.Nothing;

/** The properties of an element, by their exact names (survey-core's PropertyGetterContext). */
public final class PropertyContext extends VariableContext {

    public PropertyContext(PropertyOwner owner) {
        super(owner);
    }

    @Override
    protected Object member(Object from, String name, Request request) {
        return from instanceof PropertyOwner owner && !name.isEmpty()
                ? owner.property(name)
                : !Js.truthy(from) || name.isEmpty() ? Nothing.UNDEFINED : Js.member(from, name);
    }
}
