// SPDX-License-Identifier: GPL-3.0-or-later
// The map: our own ground, the tiles above it where there are any, and room for the symbols on top.
// Moving and zooming are done in C++, which sets the map's centre and zoomLevel.
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning

Item {
    id: root

    // All set before creation; an empty tileHost means: no tiles, no network.
    required property string tileHost
    required property string tileAttribution
    required property string tileCacheFolder
    required property string userAgent

    signal pinched(real factor, point about)

    Item {
        objectName: "ground"
        anchors.fill: parent
    }

    Plugin {
        id: noTiles
        name: "itemsoverlay"
    }

    Component {
        id: tiles
        Plugin {
            name: "osm"
            PluginParameter { name: "osm.useragent"; value: root.userAgent }
            PluginParameter { name: "osm.mapping.custom.host"; value: root.tileHost }
            PluginParameter { name: "osm.mapping.custom.datacopyright"; value: root.tileAttribution }
            PluginParameter { name: "osm.mapping.prefetching_style"; value: "NoPrefetching" }
            PluginParameter { name: "osm.mapping.providersrepository.disabled"; value: true }
            PluginParameter { name: "osm.mapping.cache.directory"; value: root.tileCacheFolder }
        }
    }

    Map {
        id: map
        objectName: "map"
        anchors.fill: parent
        color: "transparent"
        readonly property bool hasTiles: root.tileHost.length > 0
        copyrightsVisible: false // shown by the window, in its own type
        plugin: root.tileHost.length > 0 ? tiles.createObject(map) as Plugin : noTiles
        Component.onCompleted: {
            // By name: the index of the custom type differs between versions of the plugin.
            for (const type of supportedMapTypes) {
                if (type.name === "Custom URL Map")
                    activeMapType = type;
            }
        }
    }

    Rectangle {
        objectName: "dimmer"
        anchors.fill: parent
        opacity: 0.55
        visible: false
    }

    Item {
        objectName: "symbols"
        anchors.fill: parent
    }

    PinchHandler {
        id: pinch
        target: null
        dragThreshold: 4 // a pinch is felt at once
        onScaleChanged: delta => root.pinched(delta, pinch.centroid.position)
    }
}
