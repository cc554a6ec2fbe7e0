package parley.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordHasherTest {

  /** The reference implementation's own test (phc-winner-argon2, src/test.c). */
  @ParameterizedTest
  @CsvSource({
    "65536, 2, 1, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
    "  256, 2, 1, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
  })
  void argon2id_comes_to_what_the_reference_comes_to(
      int memoryKib, int passes, int lanes, String tag) {
    byte[] found =
        Argon2Function.getInstance(memoryKib, passes, lanes, 32, Argon2.ID)
            .hash(bytes("password"), bytes("somesalt"))
            .getBytes();
    assertThat(HexFormat.of().formatHex(found)).isEqualTo(tag);
  }

  @Test
  void passwords_take_19_mib_two_passes_and_one_lane() {
    String kept =
        new PasswordHasher(PasswordHasher.RECIPE)
            .findKept("four plain words here", new byte[16])
            .orElseThrow();
    assertThat(kept).matches("argon2id-sha256\\$m=19456,t=2,p=1\\$0{32}\\$[0-9a-f]{64}");
  }

  @Test
  void the_tag_of_a_password_is_that_of_argon2id_with_its_recipe() {
    Recipe recipe = new Recipe(64, 3, 1, "00112233445566778899aabbccddeeff");
    byte[] expected =
        Argon2Function.getInstance(64, 3, 1, 32, Argon2.ID)
            .hash(bytes("four plain words"), recipe.saltBytes())
            .getBytes();
    assertThat(new PasswordHasher(recipe).findTag("four plain words", recipe))
        .hasValue(HexFormat.of().formatHex(expected));
  }

  @Test
  void the_same_characters_come_to_the_same_tag_however_they_were_typed() {
    Recipe recipe = DoorDatabase.LIGHT;
    PasswordHasher hasher = new PasswordHasher(recipe);
    assertThat(hasher.findTag("cafe\u0301 au lait", recipe))
        .isEqualTo(hasher.findTag(" caf\u00e9 au lait", recipe));
    assertThat(hasher.findTag("caf\u00e9 au lait", recipe))
        .isNotEqualTo(hasher.findTag("Caf\u00e9 au lait", recipe));
  }

  @Test
  void who_finds_no_place_gets_no_tag() {
    PasswordHasher full = new PasswordHasher(DoorDatabase.LIGHT, 0, Duration.ZERO);
    assertThat(full.findTag("four plain words", DoorDatabase.LIGHT)).isEmpty();
  }

  @Test
  void a_place_is_free_again_afterwards() {
    PasswordHasher one = new PasswordHasher(DoorDatabase.LIGHT, 1, Duration.ZERO);
    assertThat(one.findTag("four plain words", DoorDatabase.LIGHT)).isPresent();
    assertThat(one.findTag("four plain words", DoorDatabase.LIGHT)).isPresent();
  }

  @Test
  void a_recipe_reads_what_it_writes() {
    Recipe recipe = new Recipe(19456, 2, 1, "00112233445566778899aabbccddeeff");
    assertThat(Recipe.parse(recipe.text())).isEqualTo(recipe);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
