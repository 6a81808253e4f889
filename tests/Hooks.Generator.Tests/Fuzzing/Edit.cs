using CsCheck;

namespace Hooks.Generator.Tests.Fuzzing;

/// <summary>An edit, wherever it is applied.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Place">Where: a file, and a place in it.</param>
/// <param name="Choice">With what.</param>
internal readonly record struct Edit(EditKind Kind, int Place, int Choice)
{
    /// <summary>Keystrokes are most of it, and every other edit is taken back soon.</summary>
    public static Gen<Edit> Any { get; } = Gen.Select(
        Gen.Frequency(
            (12, Gen.OneOf(EditKind.DeleteCharacters, EditKind.InsertText, EditKind.SwapCharacters)),
            (10, Gen.OneOf(EditKind.DeleteToken, EditKind.ReplaceToken)),
            (8, Gen.OneOf(EditKind.DeleteDeclaration, EditKind.RepeatDeclaration, EditKind.CopyDeclaration)),
            (12, Gen.Const(EditKind.RestoreFile)),
            (4, Gen.Const(EditKind.RestoreProject)),
            (4, Gen.OneOf(EditKind.AddFile, EditKind.RemoveFile, EditKind.ReorderFiles, EditKind.RenameFile)),
            (6, Gen.OneOf(
                EditKind.ChangeLanguageVersion,
                EditKind.TogglePreprocessorSymbol,
                EditKind.RenameAssembly,
                EditKind.ToggleNullable,
                EditKind.ToggleUnsafe,
                EditKind.ChangeReferences))),
        Gen.Int[0, int.MaxValue],
        Gen.Int[0, int.MaxValue],
        static (kind, place, choice) => new Edit(kind, place, choice));
}
