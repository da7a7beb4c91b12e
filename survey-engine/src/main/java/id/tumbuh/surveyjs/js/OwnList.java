package id.tumbuh.surveyjs.js;

import java.util.ArrayList;

/**
 * The list that a question has as long as it lives. survey-core puts functions of its own into such an array, and so finds
 * it unlike any object, the empty one too.
 */
public final class OwnList extends ArrayList<Object> {

    private static final long serialVersionUID = 1L;
}
