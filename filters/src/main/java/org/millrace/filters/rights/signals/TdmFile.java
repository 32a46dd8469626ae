package org.millrace.filters.rights.signals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.millrace.filters.url.PathPattern;
import org.millrace.filters.url.WebAddress;

/**
 * A {@code /.well-known/tdmrep.json} of the W3C community group's TDM reservation protocol: a list of places with what is
 * reserved there. The first place that matches decides. What is no such list says nothing.
 */
final class TdmFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 10_000;

    private final List<Place> places;

    private record Place(PathPattern pattern, String reservation, String policy) {}

    private TdmFile(List<Place> places) {
        this.places = places;
    }

    static TdmFile parse(String text) {
        List<Place> places = new ArrayList<>();
        try {
            JsonNode root = JSON.readTree(text);
            if (root != null && root.isArray()) {
                for (JsonNode one : root) {
                    JsonNode location = one.path("location");
                    if (location.isTextual() && places.size() < MOST) {
                        String path = RobotsFile.normalised(location.textValue());
                        places.add(new Place(
                                PathPattern.of(path),
                                one.path("tdm-reservation").asText(""),
                                one.path("tdm-policy").asText("")));
                    }
                }
            }
        } catch (JsonProcessingException e) {
            return new TdmFile(List.of());
        }
        return new TdmFile(places);
    }

    /** What holds at an address, or null where the file does not speak of it. */
    Reservation at(WebAddress address) {
        for (Place place : places) {
            if (place.pattern().matches(address.path())) {
                return new Reservation(place.reservation(), place.policy());
            }
        }
        return null;
    }

    /** A reservation as it is stated: {@code 1}, {@code 0} or anything, and the address of a policy or nothing. */
    record Reservation(String value, String policy) {}
}
