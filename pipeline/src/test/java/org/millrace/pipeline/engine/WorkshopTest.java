package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.release.BuildInfo;

class WorkshopTest {
    private static final String RECIPE = "recipe: r\nsources:\n  - {name: s, connector: jsonl, paths: [a]}\n";

    @TempDir
    Path folder;

    private Job job(String code) {
        RecipeText text = new RecipeText("r.yaml", folder + "/", RECIPE, List.of());
        return new Job(text, new Work(folder + "/work"), folder + "/out", code, "");
    }

    @Test
    void refusesAJobOfOtherCode() {
        String own = BuildInfo.get().codeDigest();
        assertThatThrownBy(() -> Workshop.of(job("0123")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "this worker runs other code (" + own + ") than the launcher (0123): give both the same jar");
    }

    @Test
    void keepsWhatIsDearToMakeUntilTheJobIsOver() {
        Job job = job(BuildInfo.get().codeDigest());
        Workshop workshop = Workshop.of(job);
        assertThat(Workshop.of(job)).isSameAs(workshop);
        assertThat(workshop.recipe().name()).isEqualTo("r");
        Workshop.close(job);
        assertThat(Workshop.of(job)).isNotSameAs(workshop);
        Workshop.close(job);
    }
}
