namespace Hooks;

/// <summary>What a part of the generated code is to the stub object, the machine code that a build writes beside the C#.</summary>
public enum StubRole
{
    /// <summary>The field that says whether hooks may run.</summary>
    State,

    /// <summary>The method that an export calls while they may not: it says whether they do.</summary>
    Initializer,

    /// <summary>A method that programs call by the symbol: it goes on to the hook if hooks may run.</summary>
    Export,

    /// <summary>A field that holds the next definition of a symbol.</summary>
    Slot,

    /// <summary>A method that calls the next definition.</summary>
    Trampoline,

    /// <summary>A method that looks the next definition up, for a call that comes before the slot is filled.</summary>
    Resolver,

    /// <summary>A method that programs call by the symbol with any number of arguments: those for the dots are its last
    /// parameter.</summary>
    VariadicExport,
}
