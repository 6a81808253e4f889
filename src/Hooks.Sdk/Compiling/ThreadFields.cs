using Hooks.Sdk.Stubs;
using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>The thread-static fields of an assembly, each with its place in a block that every thread has for itself.</summary>
internal sealed class ThreadFields
{
    private const string Attribute = "System.ThreadStaticAttribute";

    private readonly Dictionary<FieldDefinition, ulong> _offsets = [];

    /// <summary>Lays them out. What no block can hold is left to the audit: a field that holds references, and one of a
    /// generic type, of which there is one for each instantiation.</summary>
    public ThreadFields(ModuleDefinition module)
    {
        Assembly = module.Assembly.Name.Name;
        foreach (var field in module.GetTypes().Where(static type => !type.HasGenericParameters).SelectMany(static type => type.Fields))
        {
            if (IsThreadStatic(field) && UnmanagedLayout.Of(field.FieldType) is { } layout)
            {
                var offset = layout.Align(Size);
                _offsets.Add(field, offset);
                Size = offset + layout.Size;
            }
        }
    }

    /// <summary>The assembly's name.</summary>
    public string Assembly { get; }

    /// <summary>Their size in bytes.</summary>
    public ulong Size { get; private set; }

    /// <summary>Whether it is one.</summary>
    public static bool IsThreadStatic(FieldDefinition field) =>
        field is { IsStatic: true, IsLiteral: false } && field.CustomAttributes.Any(static attribute => attribute.AttributeType.FullName == Attribute);

    /// <summary>The place of a field in the block; null if it isn't there.</summary>
    public ulong? OffsetOf(FieldDefinition field) => _offsets.TryGetValue(field, out var offset) ? offset : null;

    /// <summary>The block; null if there is no field.</summary>
    public ThreadBlock? Block => Size == 0 ? null : new ThreadBlock(Assembly, Size);
}
