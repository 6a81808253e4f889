namespace Hooks.Sdk.Elf;

/// <summary>The bytes are not the ELF file that they claim to be.</summary>
/// <param name="message">What is wrong with them, as part of a sentence that names the file.</param>
/// <param name="cause">The exception that showed it.</param>
internal sealed class ElfFormatException(string message, Exception? cause = null) : Exception(message, cause);
