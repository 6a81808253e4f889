using System;

namespace Hooks;

/// <summary>Imports a function or a datum that a process may lack: the field is its address, or null if nothing defines
/// it. In C that is a weak reference, <c>__attribute__((weak))</c>.</summary>
/// <param name="symbol">The symbol, a C identifier without a version.</param>
/// <remarks>
/// On a field that is <c>private static readonly</c> and without an initializer. A function has the type
/// <c>delegate* unmanaged</c>, compared with the C function like the signature of a hook; a datum has a pointer to its type:
/// <c>FILE *stderr</c> is a <c>void**</c>, <c>char **environ</c> a <c>byte***</c>. The loader sets the field before any code
/// of the library runs, by the libraries that the program was started with; for one that is opened later see <see cref="Symbol.Find(ReadOnlySpan{byte})"/>.
/// Test for null before the call. On the ordinary .NET runtime the field is null.
/// </remarks>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WeakImportAttribute(string symbol) : Attribute
{
    /// <summary>The symbol.</summary>
    public string Symbol { get; } = symbol;
}
