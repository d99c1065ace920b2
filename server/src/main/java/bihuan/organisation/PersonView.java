package bihuan.organisation;

import bihuan.kernel.PersonId;
import java.util.List;

/**
 * A person of government with the posts that he holds or held, the newest first.
 *
 * @param postings empty for somebody who never held a post
 */
public record PersonView(PersonId id, String name, List<PostingView> postings) {
    public PersonView {
        postings = List.copyOf(postings);
    }
}
