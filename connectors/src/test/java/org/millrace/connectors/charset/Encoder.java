package org.millrace.connectors.charset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.HashMap;
import java.util.Map;

/** The other direction, for tests: characters to bytes in an encoding of the standard. */
final class Encoder {
    private static final Map<String, String> PLATFORM = Map.of(
            "utf-8", "UTF-8",
            "gbk", "GBK",
            "gb18030", "GB18030",
            "big5", "x-windows-950",
            "shift_jis", "windows-31j",
            "euc-jp", "EUC-JP",
            "iso-2022-jp", "ISO-2022-JP",
            "euc-kr", "x-windows-949",
            "utf-16le", "UTF-16LE",
            "utf-16be", "UTF-16BE");

    private Encoder() {}

    /** The bytes, or null where the encoding lacks one of the characters. */
    static byte[] encode(String text, String name) {
        Encoding encoding = Encoding.of(name);
        byte[] bytes = encoding.isSingleByte() ? single(text, encoding) : platform(text, PLATFORM.get(name));
        if (bytes == null) {
            return null;
        }
        DecoderOutput back = new DecoderOutput(bytes.length);
        encoding.decoder().decode(bytes, 0, bytes.length, back);
        return back.text().equals(text) ? bytes : null;
    }

    private static byte[] single(String text, Encoding encoding) {
        Map<Character, Integer> codes = new HashMap<>();
        for (int b = 255; b >= 0; b--) {
            DecoderOutput one = new DecoderOutput(1);
            encoding.decoder().decode(new byte[] {(byte) b}, 0, 1, one);
            codes.put(one.charAt(0), b);
        }
        codes.remove(DecoderOutput.REPLACEMENT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            Integer code = codes.get(text.charAt(i));
            if (code == null) {
                return null;
            }
            bytes.write(code);
        }
        return bytes.toByteArray();
    }

    private static byte[] platform(String text, String charset) {
        try {
            ByteBuffer bytes = Charset.forName(charset)
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
