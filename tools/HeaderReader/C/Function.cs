namespace HeaderReader.C;

/// <summary>A function as a header declares it.</summary>
/// <param name="Symbol">The name the linker knows it by: <c>__isoc99_scanf</c> for <c>scanf</c> in C.</param>
/// <param name="ReturnType">What it returns, as it is written.</param>
/// <param name="Parameters">Its named parameters, without those of the variadic part.</param>
/// <param name="IsVariadic">Whether <c>...</c> follows.</param>
internal sealed record Function(string Symbol, string ReturnType, IReadOnlyList<Parameter> Parameters, bool IsVariadic)
{
    /// <summary>How many of the parameters have a name: of two declarations the more telling one is kept.</summary>
    public int NamedParameters => Parameters.Count(static parameter => parameter.Name is not null);
}

/// <summary>A parameter as a header declares it.</summary>
/// <param name="Type">Its type, as it is written.</param>
/// <param name="Name">Its name; null if the header gives none.</param>
internal sealed record Parameter(string Type, string? Name);
