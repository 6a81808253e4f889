namespace Hooks.Generator.Tests.Fuzzing;

/// <summary>What a person, a tool or a project file does to the sources of a hook library.</summary>
internal enum EditKind
{
    // Keystrokes
    DeleteCharacters,
    InsertText,
    SwapCharacters,

    // Tokens and declarations
    DeleteToken,
    ReplaceToken,
    DeleteDeclaration,
    RepeatDeclaration,
    CopyDeclaration,

    // Back to what it was
    RestoreFile,
    RestoreProject,

    // Files
    AddFile,
    RemoveFile,
    ReorderFiles,
    RenameFile,

    // Options
    ChangeLanguageVersion,
    TogglePreprocessorSymbol,
    RenameAssembly,
    ToggleNullable,
    ToggleUnsafe,
    ChangeReferences,
}
